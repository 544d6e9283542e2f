// The style sheets that every page of a site has.

import 'katex/dist/katex.min.css'
import 'd2lbook-picture/figure.css'
import 'd2lbook-live/live.css'
import '../css/d2lbook.css'
import '../css/print.css'
import '../css/islands.css'
import '../css/languages.css'
