// The style sheets that every page of a site has.

import 'katex/dist/katex.min.css'
import 'd2lbook-picture/figure.css'
import 'd2lbook-live/live.css'
import './d2lbook.css'
import './print.css'
import './islands.css'
import './languages.css'
