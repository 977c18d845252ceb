import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'require-sri': 'off',
    // GOV.UK's markup: the role repeats what the element says, for old assistive technology
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button'] }],
    'input-attributes': 'off',
    // GOV.UK's input for one-time codes and dates: inputmode beside a text type
    'input-missing-label': 'error',
    'no-inline-style': 'error',
  },
})

/** What an HTML validator has against a page, one line each; empty for a valid one. */
export async function htmlFaults(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  const faults = report.results.flatMap((result) =>
    result.messages.map((message) => `${message.line}:${message.column} ${message.ruleId}: ${message.message}`),
  )
  // GOV.UK's password input: HTML makes autocapitalize a global attribute
  return faults.filter((fault) => !fault.includes('"autocapitalize" is not allowed on <input type="password">'))
}
