import type {Words} from './words.ts'

export const es = {
  numbers: {
    section: 'Sección %s',
    figure: 'Figura %s',
    table: 'Tabla %s',
    equation: 'Ecuación %s',
  },
  page: {
    framework: 'Framework',
    references: 'Referencias',
    all: 'Todos',
    lacks: 'Esta página no tiene versión para {wanted}. Está escrita para {has}.',
    directLink: 'Enlace directo a {title}',
    footnotes: 'Notas al pie',
    usedIn: 'Usado en',
    more: '{count} más',
    related: 'Secciones relacionadas',
    buildsOn: 'Se apoya en',
    leadsTo: 'Conduce a',
    backToPlace: 'Volver a la referencia {place}',
  },
  outputs: {
    output: 'Salida',
    data: 'Datos del gráfico',
    standIn: 'Un pequeño sustituto de {name}: {count} ejemplos',
    lines: {
      one: '{count} línea de salida',
      other: '{count} líneas de salida',
    },
    stale: 'Grabado antes de que cambiara el código',
    otherNumbers: 'Otros números aleatorios que los que genera el propio framework',
    interactive: 'Salida interactiva ({program}): ejecute el cuaderno para verla.',
  },
  notes: {
    edited: 'El original ha cambiado',
    new: 'Nuevo en el original',
    deleted: 'Ya no está en el original',
    untranslated: 'Sin traducir',
  },
  actions: {
    bar: 'Llevarse esta página',
    notebook: 'Cuaderno',
    download: 'Descargar como cuaderno de Jupyter',
    colab: 'Abrir en Colab',
    markdown: 'Markdown',
    copy: 'Copiar como Markdown',
    print: 'Imprimir',
    printAll: 'Imprimir todos los frameworks',
  },
} satisfies Words
