import { describe, expect, it } from 'vitest'
import { localPath } from './local-path.js'

describe('where someone is sent after signing in', () => {
  it.each([
    ['/children/018f/plan', 'a page of ours'],
    ['/find?q=Ann%20Lee&page=2', 'a page with its question'],
    ['/sign-insider', 'a page that only begins like a door'],
  ])('is %s: %s', (path) => {
    expect(localPath(path)).toBe(path)
  })

  it.each<[string | undefined, string]>([
    [undefined, 'nothing was asked for'],
    ['', 'nothing was asked for'],
    ['https://elsewhere.example/', 'another site'],
    ['//elsewhere.example/', 'another site, with our scheme'],
    ['///elsewhere.example/', 'browsers fold the slashes'],
    ['/\\elsewhere.example/', 'browsers read a backslash as a slash'],
    ['\\\\elsewhere.example/', 'the same, twice'],
    ['/\t/elsewhere.example/', 'browsers drop a tab'],
    ['/\n/elsewhere.example/', 'browsers drop a line break'],
    ['/.//elsewhere.example/', 'dots are resolved into a host'],
    ['/x/..//elsewhere.example/', 'dots are resolved into a host'],
    ['/%2e//elsewhere.example', 'encoded dots are dots'],
    ['javascript:alert(1)', 'a script'],
    ['data:text/html,x', 'a document'],
    ['elsewhere.example', 'no leading slash'],
    [' /find', 'a leading space'],
    ['/@elsewhere.example\\x', 'a backslash anywhere'],
    ['/sign-in', 'the door itself'],
    ['/sign-in?next=/sign-in', 'the door again'],
    ['/sign-out', 'straight out again'],
    ['/second-factor/set-up', 'a door'],
    ['/reset/choose', 'a door'],
    ['/set-up', 'a door'],
    [`/${'a'.repeat(2000)}`, 'too long'],
  ])('is / for %j: %s', (wanted) => {
    expect(localPath(wanted)).toBe('/')
  })
})
