// Stands for a page that was deleted until the site knows: what shows pages finds here all that it asks them for.
module.exports = {
  default: () => null,
  frontMatter: {},
  metadata: {
    id: '',
    title: '',
    description: '',
    permalink: '',
    source: '',
    tags: [],
    frontMatter: {},
    unlisted: false,
  },
  assets: {},
  toc: [],
  contentTitle: undefined,
}
