// Runs before anything is drawn: GOV.UK's styles hide what script will reveal only once the body says script is there.
document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported')
