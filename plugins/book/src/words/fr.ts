import type {Words} from './words.ts'

export const fr = {
  numbers: {
    section: 'Section %s',
    figure: 'Fig. %s',
    table: 'Tableau %s',
    equation: 'Équation %s',
  },
  page: {
    framework: 'Framework',
    references: 'Références',
    all: 'Tous',
    lacks: 'Cette page n’existe pas pour {wanted}. Elle est écrite pour {has}.',
    directLink: 'Lien direct vers {title}',
    footnotes: 'Notes de bas de page',
    usedIn: 'Utilisé dans',
    more: '{count} de plus',
    related: 'Sections liées',
    buildsOn: 'S’appuie sur',
    leadsTo: 'Mène à',
    backToPlace: 'Retour à l’appel de note {place}',
  },
  outputs: {
    output: 'Sortie',
    data: 'Données du graphique',
    standIn: 'Un petit substitut de {name} : {count} exemples',
    lines: {
      one: '{count} ligne de sortie',
      other: '{count} lignes de sortie',
    },
    stale: 'Enregistré avant la modification du code',
    otherNumbers: 'D’autres nombres aléatoires que ceux que tire le framework',
    interactive: 'Sortie interactive ({program}) : exécutez le notebook pour la voir.',
  },
  notes: {
    edited: 'L’original a changé',
    new: 'Nouveau dans l’original',
    deleted: 'N’est plus dans l’original',
    untranslated: 'Non traduit',
  },
  actions: {
    bar: 'Emporter cette page',
    notebook: 'Notebook',
    download: 'Télécharger en notebook Jupyter',
    colab: 'Ouvrir dans Colab',
    markdown: 'Markdown',
    copy: 'Copier en Markdown',
    print: 'Imprimer',
    printAll: 'Imprimer tous les frameworks',
  },
} satisfies Words
