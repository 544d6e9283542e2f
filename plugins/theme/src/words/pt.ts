import type {Words} from './words.ts'

export const pt = {
  code: {
    copy: 'Copiar código',
    copied: 'Copiado',
    copyFailed: 'Não é permitido copiar aqui; o código está selecionado',
    output: 'Saída',
    preview: 'Prévia',
  },
  print: {print: 'Imprimir', all: 'Imprimir todos os frameworks'},
  search: {
    search: 'Pesquisar',
    placeholder: 'Palavras, números (Fig. 4.1.1) ou rótulos',
    close: 'Fechar',
    loading: 'Pesquisando …',
    none: 'Nada encontrado para “{query}”',
    found: 'Páginas: {count}',
    instead: 'Mostrando resultados para “{query}”',
    asTyped: 'Pesquisar “{query}” como digitado',
    scope: 'no conteúdo de {framework}',
    failed: 'Não foi possível carregar a pesquisa',
    development: 'A pesquisa é criada na construção do site; esta prévia não a tem.',
  },
  translation: {
    fallback: 'Esta página ainda não foi traduzida; é exibida no idioma original: {language}.',
    from: 'Traduzida de: {language}',
    behind: '{percent}% desatualizada em relação ao original',
    current: 'Atualizada',
    original: 'Original',
    hidden: 'Oculto',
    beside: 'Lado a lado',
    onTap: 'Ao tocar',
    swap: 'Mudar o idioma deste parágrafo',
    failed: 'Não foi possível carregar o original',
  },
} satisfies Words
