// An article as the compile step writes it: one of everything, by hand, so that the theme is tested alone.

import hljs from 'highlight.js'
import katex from 'katex'

export const tabs = ['pytorch', 'tensorflow', 'mxnet', 'jax', 'paddle']

const tex = (source: string, displayMode = false) => katex.renderToString(source, {displayMode})

const pre = (source: string, language: string) =>
  `<pre><code class="hljs language-${language}">${hljs.highlight(source, {language}).value}</code></pre>`

const cell = (source: string, output = '') =>
  `<div class="d2l-cell" data-language="python">${pre(source, 'python')}${output && `<div class="d2l-output">${output}</div>`}</div>`

const equation = (source: string, number: string, id = '') =>
  `<div class="d2l-equation"${id && ` id="${id}"`} role="group"><div class="d2l-equation-body"><span class="d2l-math">${tex(source, true)}</span></div>` +
  `<a class="d2l-equation-number" href="#${id || `eq-${number}`}">(${number})</a></div>`

interface Panel {
  names: string[]
  html: string
}

/** A group of tabs; `group` makes its ids unique. */
function tabGroup(group: number, names: string[], panels: Panel[], kind = ''): string {
  const at = (name: string) =>
    panels.flatMap((panel, index) => (panel.names.includes(name) ? [`panel-${group}-${index}`] : []))
  const controls = (name: string) =>
    name === 'all' ? panels.map((_, index) => `panel-${group}-${index}`) : at(name)
  const buttons = [...names, 'all'].map(
    (name, index) =>
      `<button type="button" role="tab" id="tab-${group}-${name}" aria-controls="${controls(name).join(' ')}" ` +
      `aria-selected="${index === 0}" data-tab="${name}" tabindex="${index === 0 ? 0 : -1}">${name}</button>`,
  )
  const bodies = panels.map(
    (panel, index) =>
      `<div class="d2l-panel" role="tabpanel" id="panel-${group}-${index}" data-tabs="${panel.names.join(' ')}" data-label="${panel.names.join(', ')}" ` +
      `aria-labelledby="tab-${group}-${panel.names[0]}">${panel.html}</div>`,
  )
  return (
    `<div class="d2l-tabs ${kind}" data-names="${names.join(' ')}">` +
    `<div class="d2l-tablist" role="tablist" aria-label="Framework">${buttons.join('')}</div>${bodies.join('')}</div>`
  )
}

const activation = {
  pytorch: `import torch
from torch import nn

#@save
class MLP(nn.Module):
    """A network with one hidden layer of \`hidden\` units."""
    def __init__(self, hidden=256):
        super().__init__()
        self.net = nn.Sequential(nn.Flatten(), nn.LazyLinear(hidden), nn.ReLU(), nn.LazyLinear(10))

    def forward(self, X):
        return self.net(X)  # logits`,
  tensorflow: `import tensorflow as tf

net = tf.keras.Sequential([
    tf.keras.layers.Flatten(),
    tf.keras.layers.Dense(256, activation='relu'),
    tf.keras.layers.Dense(10)])`,
  mxnet: `from mxnet.gluon import nn

net = nn.Sequential()
net.add(nn.Dense(256, activation='relu'), nn.Dense(10))`,
}

const drawing = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 120" width="300" height="120"><g fill="none" stroke="#000">' +
    '<circle cx="40" cy="35" r="16"/><circle cx="40" cy="85" r="16"/><circle cx="150" cy="20" r="16"/><circle cx="150" cy="60" r="16"/>' +
    '<circle cx="150" cy="100" r="16"/><circle cx="260" cy="60" r="16"/><path d="M56 35 134 20M56 35 134 60M56 85 134 60M56 85 134 100M166 20 244 60M166 60h78M166 100 244 60"/></g></svg>',
)}`

const wide = String.raw`\mathcal{L}(\mathbf{W}, \mathbf{b}) = \frac{1}{n}\sum_{i=1}^{n}\left(\frac{1}{2}\left(\mathbf{w}^\top\mathbf{x}^{(i)} + b - y^{(i)}\right)^2\right) + \frac{\lambda}{2}\|\mathbf{w}\|^2 + \frac{\mu}{2}\sum_{j=1}^{d}\left(w_j^4 - \alpha w_j^2\right) + \text{a last term}`

/** The inside of a `.d2l-static` part. */
export function sampleArticle(): string {
  return `
<h1 id="mlp"><span class="d2l-number">4.1.</span> Multilayer Perceptrons</h1>
<div class="d2l-lacks" role="note" data-lacks="paddle">This page has no version for Paddle.</div>
<p>A linear model has one idea: the answer grows in proportion to each input. In <a class="d2l-reference" href="#sec_hidden">Section 4.1.1</a>
we put a layer between the two, see <a class="d2l-reference" href="#fig_mlp" title="A network.">Fig. 4.1.1</a> and <a class="d2l-reference" href="#eq_hidden">(4.1.1)</a>,
as was done long ago <span class="d2l-citation" id="cite-a-1">(<a href="/refs#ref-a" title="Rosenblatt, F. (1958). The perceptron.">Rosenblatt, 1958</a>,
<a href="/refs#ref-b" title="Rumelhart, D. E. (1986). Learning.">Rumelhart <em>et al.</em>, 1986</a>)</span>.
One label is unknown: <span class="d2l-broken" title="unknown label 'sec_lost'">sec_lost</span>. Inline maths ${tex(String.raw`\sigma(\mathbf{W}\mathbf{x} + \mathbf{b})`)} sits in the line.</p>
<h2 id="sec_hidden" class="anchor"><span class="d2l-number">4.1.1.</span> Hidden Layers<a class="hash-link" href="#sec_hidden" aria-label="Direct link to Hidden Layers"></a></h2>
<p>The hidden layer ${tex(String.raw`\mathbf{H} \in \mathbb{R}^{n \times h}`)} is computed first.</p>
${equation(String.raw`\mathbf{H} = \sigma(\mathbf{X}\mathbf{W}^{(1)} + \mathbf{b}^{(1)}), \qquad \mathbf{O} = \mathbf{H}\mathbf{W}^{(2)} + \mathbf{b}^{(2)}.`, '4.1.1', 'eq_hidden')}
<p>Wide formulas scroll beside their number:</p>
${equation(wide, '4.1.2')}
<figure class="d2l-figure" id="fig_mlp"><img src="${drawing}" alt="Two inputs, three hidden units, one output." width="300" height="120" loading="lazy" decoding="async" style="width:300px"><figcaption><span class="d2l-number">Fig. 4.1.1</span> A network with two inputs, three hidden units and one output. Every unit of a layer sees all units of the layer before.</figcaption></figure>
${tabGroup(
  1,
  ['pytorch', 'tensorflow', 'mxnet'],
  [
    {
      names: ['pytorch', 'mxnet'],
      html: '<p>PyTorch and MXNet describe a network as a sequence of blocks.</p>',
    },
    {names: ['tensorflow'], html: '<p>Keras describes a network as a list of layers.</p>'},
  ],
  'd2l-tabs-prose',
)}
${tabGroup(
  2,
  ['pytorch', 'tensorflow', 'mxnet'],
  [
    {
      names: ['pytorch'],
      html: cell(activation.pytorch, '<pre>torch.Size([2, 10])</pre>') + cell('net = MLP(hidden=32)\nnet'),
    },
    {names: ['tensorflow'], html: cell(activation.tensorflow)},
    {names: ['mxnet'], html: cell(activation.mxnet)},
  ],
)}
<h2 id="shared" class="anchor"><span class="d2l-number">4.1.2.</span> Activation Functions<a class="hash-link" href="#shared" aria-label="Direct link to Activation Functions"></a></h2>
<div class="d2l-table" id="tab_act" tabindex="0" role="region" aria-label="Table 4.1.1"><table><caption><span class="d2l-number">Table 4.1.1</span> Three activation functions and their slopes.</caption><thead><tr><th>Name</th><th>Value</th><th>Slope at 0</th></tr></thead><tbody><tr><td>ReLU</td><td>${tex(String.raw`\max(x, 0)`)}</td><td>0</td></tr><tr><td>Sigmoid</td><td>${tex(String.raw`1 / (1 + e^{-x})`)}</td><td>1/4</td></tr><tr><td>Tanh</td><td>${tex(String.raw`\tanh x`)}</td><td>1</td></tr></tbody></table></div>
${tabGroup(
  3,
  ['mxnet', 'jax'],
  [
    {names: ['mxnet'], html: cell('from mxnet import npx\nnpx.relu(x)')},
    {names: ['jax'], html: cell('import jax\njax.nn.relu(x)')},
  ],
)}
<div class="d2l-listing" data-language="bash">${pre('npm install\nnpx docusaurus build --out-dir a-very-long-folder-name/with/another/one --locale vi --config docusaurus.config.ts', 'bash')}</div>
<nav class="d2l-toc" aria-label="Contents"><ul><li><a href="/one"><span class="d2l-number">4.</span> Perceptrons</a><ul><li><a href="/two"><span class="d2l-number">4.1.</span> Multilayer Perceptrons</a></li></ul></li></ul></nav>
<aside class="d2l-message" data-severity="error" role="note"><code>reference-has-target</code> Unexpected reference to unknown label sec_lost, expected a known label such as sec_hidden</aside>
<aside class="d2l-message" data-severity="warning" role="note"><code>tab-is-closed</code> A tab is open until the end of the page</aside>
<h2 id="references" class="anchor">References<a class="hash-link" href="#references" aria-label="Direct link to References"></a></h2>
<ul class="d2l-bibliography"><li id="ref-a"><span class="d2l-entry">Rosenblatt, F. (1958). The perceptron: a probabilistic model for information storage and organization in the brain. <em>Psychological Review</em>, <em>65</em>(6), 386–408.</span> <span class="d2l-backlinks"><a href="#cite-a-1">1</a> <a href="#cite-a-2">2</a></span></li></ul>`
}
