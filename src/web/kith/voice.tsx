import type { VNode } from 'preact'
import { classes, type Content, type Words } from '../components/props.js'

export type VoiceProps = {
  /** Exactly as they were said or written. */
  words: string
  /** A child's words are mulberry, a parent's or carer's pine. */
  whose: 'child' | 'family'
  /** Who: “Maisie, 13”. */
  who?: Words | undefined
  /** To whom, alone or not, where and when: “, to you, 20 November.” with its own punctuation. */
  circumstances?: Content
  /** What became of them: Lundy's model of participation asks for an audience and for influence. */
  heard?: { whoHeard: Content; whatChanged: Content; toldBack: Content } | undefined
  small?: boolean | undefined
  /** The language, when it is not English: `pl`, `ur`. */
  lang?: string | undefined
}

/** Someone's own words. Nothing else in Kith has this face, this colour or this shape. */
export function Voice(props: VoiceProps): VNode {
  const { words, whose, who, circumstances, heard, small, lang } = props
  return (
    <>
      <figure class={classes('kith-voice', small && 'kith-voice--s', whose === 'family' && 'kith-voice--family')}>
        <blockquote lang={lang} dir={lang ? 'auto' : undefined}>
          {words
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line) => (
              <p>{line}</p>
            ))}
        </blockquote>
        {(who || circumstances) && (
          <figcaption>
            {who && <b>{who}</b>}
            {circumstances}
          </figcaption>
        )}
      </figure>
      {heard && (
        <dl class={classes('kith-lundy', whose === 'family' && 'kith-lundy--family')}>
          <div>
            <dt>Who heard</dt>
            <dd>{heard.whoHeard}</dd>
          </div>
          <div>
            <dt>What changed</dt>
            <dd>{heard.whatChanged}</dd>
          </div>
          <div>
            <dt>Told back</dt>
            <dd>{heard.toldBack}</dd>
          </div>
        </dl>
      )}
    </>
  )
}
