import { describe, expect, it } from 'vitest'
import { Form } from './components/form.js'
import { ErrorPage } from './error-page.js'
import { GALLERY_REQUEST } from './gallery/gallery-request.js'
import { Layout, SignedOutLayout } from './layout.js'
import { QuestionPage } from './question-page.js'
import { renderPage } from './render.js'
import { renderToString } from 'preact-render-to-string'

const SIGNED_OUT = { ...GALLERY_REQUEST, seat: undefined, nav: [] }
const titleOf = (html: string) => /<title>(.*?)<\/title>/.exec(html)?.[1]

describe('a page', () => {
  it('is a whole document in British English', () => {
    const html = renderPage(<Layout title="Today">Hello</Layout>, GALLERY_REQUEST)
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB"/)
    expect(titleOf(html)).toBe('Today – Kith')
  })

  it('says “Error: ” first in its title when there is something to put right', () => {
    const errors = [{ text: 'Write what she said', href: '#words' }]
    const html = renderPage(
      <QuestionPage title="Raise a concern" errors={errors}>
        x
      </QuestionPage>,
      GALLERY_REQUEST,
    )
    expect(titleOf(html)).toBe('Error: Raise a concern – Kith')
    expect(html).toContain('<a href="#words">Write what she said</a>')
  })

  it('says who is signed in and lets them change from where they work', () => {
    const html = renderPage(<Layout title="Today">x</Layout>, GALLERY_REQUEST)
    expect(html).toContain('<b>Nadia Rahman</b>Social worker, Eskerby team')
    expect(html).toContain('href="/seat"')
    expect(html).toContain('action="/find"')
  })

  it('offers nothing to search or sign out of before sign-in', () => {
    const html = renderPage(<SignedOutLayout title="Sign in">x</SignedOutLayout>, SIGNED_OUT)
    expect(html).not.toMatch(/action="\/find"|Sign out|Your sign-ins|kith-nav|kith-menu/)
  })

  it('says on every page of a demonstration that everyone is invented, and on no other', () => {
    const page = <SignedOutLayout title="Sign in">x</SignedOutLayout>
    expect(renderPage(page, { ...SIGNED_OUT, demonstration: true })).toContain('everyone in it are invented')
    expect(renderPage(page, { ...SIGNED_OUT, demonstration: false })).not.toContain('invented')
  })

  it('has no inline style and no inline script, which the policy would refuse', () => {
    const html = renderPage(<Layout title="Today">x</Layout>, GALLERY_REQUEST)
    expect(html).not.toMatch(/ style=|<style|<script(?![^>]* src=)|javascript:| on[a-z]+=/)
  })
})

describe('a form', () => {
  it('carries its tokens', () => {
    const html = renderPage(<Form autosave="concerns/new">x</Form>, GALLERY_REQUEST)
    expect(html).toContain('<input type="hidden" name="_csrf" value="not-a-token"/>')
    expect(html).toContain(`<input type="hidden" name="_once" value="${GALLERY_REQUEST.once}"/>`)
    expect(html).toMatch(/<form method="post"[^>]* novalidate[^>]* data-autosave="concerns\/new"/)
  })

  it('sends files only when told to', () => {
    expect(renderPage(<Form multipart>x</Form>, GALLERY_REQUEST)).toContain('enctype="multipart/form-data"')
    expect(renderPage(<Form>x</Form>, GALLERY_REQUEST)).not.toContain('enctype')
  })

  it('does not exist without a request: a form without tokens is a bug', () => {
    expect(() => renderToString(<Form>x</Form>)).toThrow(/outside a page/)
  })
})

describe('an error page', () => {
  it.each([
    { page: <ErrorPage kind="sorry" reference="4K7-2P9" />, says: '4K7-2P9' },
    { page: <ErrorPage kind="not-found" />, says: 'There is nothing for you at this address' },
    { page: <ErrorPage kind="closed" />, says: 'This record is closed to you' },
    { page: <ErrorPage kind="closed">Ask Jo Pemberton.</ErrorPage>, says: 'Ask Jo Pemberton.' },
    { page: <ErrorPage kind="not-yours" />, says: 'If you have another role, change to it' },
    { page: <ErrorPage kind="maintenance" until="by 7am" />, says: 'We expect to be back by 7am.' },
  ])('says “$says”, signed in or not', ({ page, says }) => {
    expect(renderPage(page, GALLERY_REQUEST)).toContain(says)
    expect(renderPage(page, SIGNED_OUT)).toContain(says)
  })
})
