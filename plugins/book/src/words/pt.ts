import type {Words} from './words.ts'

export const pt = {
  numbers: {
    section: 'Seção %s',
    figure: 'Fig. %s',
    table: 'Tabela %s',
    equation: 'Equação %s',
  },
  page: {
    framework: 'Framework',
    references: 'Referências',
    all: 'Todos',
    lacks: 'Esta página não tem versão para {wanted}. Foi escrita para {has}.',
    directLink: 'Link direto para {title}',
    footnotes: 'Notas de rodapé',
    usedIn: 'Usado em',
    more: 'mais {count}',
    related: 'Seções relacionadas',
    buildsOn: 'Baseia-se em',
    leadsTo: 'Leva a',
    backToPlace: 'Voltar à referência {place}',
  },
  outputs: {
    output: 'Saída',
    data: 'Dados do gráfico',
    standIn: 'Um pequeno substituto de {name}: {count} exemplos',
    lines: {
      one: '{count} linha de saída',
      other: '{count} linhas de saída',
    },
    stale: 'Gravado antes da alteração do código',
    otherNumbers: 'Números aleatórios diferentes dos que o próprio framework gera',
    interactive: 'Saída interativa ({program}): execute o notebook para vê-la.',
  },
  notes: {
    edited: 'O original mudou',
    new: 'Novo no original',
    deleted: 'Já não está no original',
    untranslated: 'Não traduzido',
  },
  actions: {
    bar: 'Levar esta página',
    notebook: 'Notebook',
    download: 'Baixar como notebook Jupyter',
    colab: 'Abrir no Colab',
    markdown: 'Markdown',
    copy: 'Copiar como Markdown',
    print: 'Imprimir',
    printAll: 'Imprimir todos os frameworks',
  },
} satisfies Words
