// What somebody could write who wants to run a script in a reader's browser. A new payload is one line; it calls
// `__run` with a name, which the page of the test has.

/** Pieces of HTML, and what breaks out of text and attributes. */
export const markups: Record<string, string> = {
  script: '<script>__run("script")</script>',
  scriptInParts: '<scr<script>__run("scriptInParts")</script>ipt>',
  image: '<img src=x onerror=__run("image")>',
  slashes: '<img/src=x/onerror=__run("slashes")>',
  svg: '<svg onload=__run("svg")><script>__run("svg")</script></svg>',
  svgLink: '<svg><a xlink:href="javascript:__run(`svgLink`)"><text y="9">x</text></a></svg>',
  frame: '<iframe srcdoc="<script>parent.__run(`frame`)</script>"></iframe>',
  frameAddress: '<iframe src="javascript:parent.__run(`frameAddress`)"></iframe>',
  object: '<object data="javascript:__run(`object`)"></object><embed src="javascript:__run(`embed`)">',
  form: '<form action="javascript:__run(`form`)"><button formaction="javascript:__run(`form`)">x</button></form>',
  link: '<a href="javascript:__run(`link`)">x</a>',
  linkOnHover: '<a href="#" onmouseover=__run("linkOnHover")>x</a>',
  details: '<details open ontoggle=__run("details")><summary>x</summary></details>',
  input: '<input autofocus onfocus=__run("input")>',
  video: '<video src=x onerror=__run("video") poster="javascript:__run(`video`)"></video>',
  style:
    '<style>@import "https://outside.example/x.css"; body{background:url(https://outside.example/x)}</style>',
  styled: '<p style="position:fixed;inset:0;background:url(https://outside.example/y)">x</p>',
  meta: '<meta http-equiv=refresh content="0;url=javascript:__run(`meta`)"><base href="https://outside.example/">',
  template: '<template><img src=x onerror=__run("template")></template>',
  math: '<math><mtext><table><mglyph><style><img src=x onerror=__run("math")></style></math>',
  noscript: '<noscript><p title="</noscript><img src=x onerror=__run(`noscript`)>"></noscript>',
  comment: '<!--><img src=x onerror=__run("comment")>-->',
  ofOurs:
    '<div data-trusted="0"></div><d2l-slot data-slot="0"></d2l-slot><code data-code="x">x</code><span data-math="inline">\\href{javascript:__run(1)}{x}</span>',
  preview: '<a class="d2l-reference" href="https://outside.example/page#x">x</a>',
  clobbering: '<img name="currentScript" src=x><a id="__docusaurus" href="javascript:__run(1)">x</a>',
  component: '<admonition type="__proto__" icon="x">x</admonition><Live component="mlp"></Live>',
  afterQuotes: '"onmouseover="__run(`afterQuotes`)" x="',
  afterApostrophe: "'onmouseover='__run(`afterApostrophe`)' x='",
  afterTag: '"><img src=x onerror=__run(`afterTag`)>',
  afterTitle: '</title><script>__run(`afterTitle`)</script>',
  afterStyle: '</style><script>__run(`afterStyle`)</script>',
  afterScript: '</script><script>__run(`afterScript`)</script>',
  afterComment: '--><script>__run(`afterComment`)</script>',
  escaped: '&lt;img src=x onerror=__run("escaped")&gt;',
  escapedTwice: '&amp;lt;img src=x onerror=__run("escapedTwice")&amp;gt;',
  template2: '${__run("template")} {{constructor.constructor("__run(1)")()}} {__run(1)}',
}

/** Addresses that run when they are followed, or that lead out of the book. */
export const addresses: Record<string, string> = {
  javascript: 'javascript:__run(`javascript`)',
  mixed: 'JaVaScRiPt:__run(`mixed`)',
  leading: '&#1;javascript:__run(`leading`)',
  references: 'javascript&colon;__run(`references`)',
  numbers: '&#106;&#97;vascript&#58;__run(`numbers`)',
  tabs: 'java&Tab;script&NewLine;:__run(`tabs`)',
  pathname: 'pathname://javascript:__run(`pathname`)',
  percent: 'javascript%3A__run(`percent`)',
  vbscript: 'vbscript:__run(1)',
  data: 'data:text/html,<script>parent.__run(`data`)</script>',
  file: 'file:///etc/passwd',
  blob: 'blob:null/1',
}

/** Names that JavaScript's own objects have. */
export const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
