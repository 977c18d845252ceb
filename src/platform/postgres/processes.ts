import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const onLinux = process.platform === 'linux'

/** The words a living process was started with; undefined when there is no such process, or only its zombie. */
export function findCommandLine(processId: number): readonly string[] | undefined {
  const words = onLinux
    ? readProc(processId, 'cmdline')?.split('\0').filter(Boolean)
    : askPs(processId, 'command')?.split(' ')
  return words?.length ? words : undefined
}

/**
 * A process told apart from every later one that is given its number: "number@moment it began", in the system's own
 * units. Undefined when it is gone.
 */
export function findProcessMark(processId: number): string | undefined {
  // Field 22 of proc(5) stat, counted after the name in brackets, which may itself hold spaces and brackets.
  const began = onLinux
    ? readProc(processId, 'stat')
        ?.replace(/^.*\) /s, '')
        .split(' ')[19]
    : askPs(processId, 'lstart')?.replaceAll(/[^0-9A-Za-z]+/g, '-')
  const isZombie = onLinux && findCommandLine(processId) === undefined
  return began && !isZombie ? `${processId}@${began}` : undefined
}

/** Whether the process that wore this mark still runs. */
export function isStillRunning(mark: string): boolean {
  return findProcessMark(Number.parseInt(mark, 10)) === mark
}

function readProc(processId: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${processId}/${file}`, 'utf8')
  } catch {
    return undefined
  }
}

function askPs(processId: number, column: string): string | undefined {
  return (
    spawnSync('ps', ['-ww', '-o', `${column}=`, '-p', String(processId)], { encoding: 'utf8' }).stdout?.trim() ||
    undefined
  )
}
