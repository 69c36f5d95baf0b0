// Nothing here is needed: every page works without it.
import { createAll, Button, ErrorSummary, NotificationBanner, Radios, Checkboxes, SkipLink } from 'govuk-frontend'

document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported')
}
for (const component of [Button, ErrorSummary, NotificationBanner, Radios, Checkboxes, SkipLink]) {
  createAll(component)
}
