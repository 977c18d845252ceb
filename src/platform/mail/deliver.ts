import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import type { Config } from '../config.js'
import type { Deps } from '../deps.js'
import { findTemplate } from './all-templates.js'
import type { ClaimedMail } from './claim.store.js'
import { MAIL_TOKEN } from './outbox.store.js'

export type Delivery =
  | { readonly kind: 'sent' }
  /** The server will not take it, now or later: its three digits, or `no-template`. */
  | { readonly kind: 'refused'; readonly code: string }
  /** It cannot be reached, or says to try again. The server's sentence is left out: it may name an address. */
  | { readonly kind: 'later'; readonly code: string }

/** Sends one mail: by SMTP, or, where no server is set, into the folder `outbox` beside the data, to be read there. */
export async function deliver(deps: Pick<Deps, 'config' | 'secrets'>, mail: ClaimedMail, now: Date): Promise<Delivery> {
  const { config, secrets } = deps
  const template = findTemplate(mail.template)
  if (!template) return { kind: 'refused', code: 'no-template' }
  const token = mail.sealedToken ? secrets.open(MAIL_TOKEN, mail.sealedToken).toString('utf8') : ''
  const link = mail.link === null ? '' : config.url + mail.link.replace('{token}', token)
  const message = {
    from: config.mailFrom,
    to: mail.toAddress,
    subject: template.subject,
    text: template.text({ firstName: mail.firstName, link, code: mail.code ?? '' }),
    messageId: `<${mail.id}@${new URL(config.url).hostname}>`,
    date: now,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  return config.smtpUrl ? sendTo(config.smtpUrl, message) : keepAsFile(config, mail.id, message)
}

type Message = Parameters<ReturnType<typeof nodemailer.createTransport>['sendMail']>[0]

/** Milliseconds. A server that says nothing must not hold a job. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

async function sendTo(smtpUrl: string, message: Message): Promise<Delivery> {
  const transport = nodemailer.createTransport({ url: smtpUrl, ...PATIENCE })
  try {
    await transport.sendMail(message)
    return { kind: 'sent' }
  } catch (error) {
    const { responseCode, code } = error as { responseCode?: number; code?: string }
    if (responseCode && responseCode >= 500 && code !== 'EAUTH') return { kind: 'refused', code: String(responseCode) }
    return { kind: 'later', code: String(responseCode ?? code ?? 'unknown') }
  } finally {
    transport.close()
  }
}

async function keepAsFile(config: Config, id: string, message: Message): Promise<Delivery> {
  const written = await nodemailer.createTransport({ streamTransport: true, buffer: true }).sendMail(message)
  const folder = join(config.dataFolder, 'outbox')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `${id}.eml`)
  writeFileSync(file, written.message as Buffer, { mode: 0o600 })
  if (config.logLevel !== 'silent')
    process.stdout.write(`No mail server is set (KITH_SMTP_URL), so a message is kept in ${file}\n`)
  return { kind: 'sent' }
}
