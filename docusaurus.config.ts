import type {Config} from '@docusaurus/types'

const config: Config = {
  title: 'd2lbook on Docusaurus',
  tagline: 'Textbooks that compute',
  // a name for examples: the demo site is published nowhere yet
  url: 'https://d2lbook.example',
  baseUrl: '/',
  favicon: 'img/favicon.svg',
  baseUrlIssueBanner: false,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  i18n: {
    defaultLocale: 'en',
    locales: ['en', 'vi'],
    localeConfigs: {en: {label: 'English'}, vi: {label: 'Tiếng Việt'}},
  },
  future: {
    v4: {removeLegacyPostBuildHeadAttribute: true},
    faster: {
      swcJsLoader: true,
      swcJsMinimizer: true,
      swcHtmlMinimizer: true,
      lightningCssMinimizer: true,
      mdxCrossCompilerCache: true,
      rspackBundler: true,
      rspackPersistentCache: true,
    },
  },
  presets: [
    [
      'docusaurus-plugin-d2lbook/preset',
      {
        docs: {path: 'docs', routeBasePath: 'book'},
        theme: {customCss: './src/css/custom.css'},
      },
    ],
  ],
  themeConfig: {
    image: 'img/social.png',
    colorMode: {respectPrefersColorScheme: true},
    docs: {sidebar: {hideable: true, autoCollapseCategories: true}},
    navbar: {
      title: 'd2lbook',
      items: [
        {to: '/book/', label: 'Demo book', position: 'left'},
        {type: 'localeDropdown', position: 'right'},
      ],
    },
    footer: {
      links: [
        {label: 'Write a book', to: '/book/guide/'},
        {label: 'How it is built', to: '/book/design/'},
      ],
      copyright: 'Text and code under the MIT licence',
    },
  },
}

export default config
