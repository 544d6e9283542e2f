import type {Words} from './words.ts'

export const fr = {
  code: {
    copy: 'Copier le code',
    copied: 'Copié',
    copyFailed: 'La copie n’est pas autorisée ici ; le code est sélectionné',
    output: 'Sortie',
    preview: 'Aperçu',
  },
  print: {print: 'Imprimer', all: 'Imprimer tous les frameworks'},
  search: {
    search: 'Rechercher',
    placeholder: 'Mots, numéros (Fig. 4.1.1) ou étiquettes',
    close: 'Fermer',
    loading: 'Recherche …',
    none: 'Aucun résultat pour « {query} »',
    found: 'Pages : {count}',
    instead: 'Résultats pour « {query} »',
    asTyped: 'Rechercher « {query} » tel quel',
    scope: 'dans le texte pour {framework}',
    failed: 'La recherche n’a pas pu être chargée',
    development: 'La recherche est créée à la construction du site ; cet aperçu n’en a pas.',
  },
  translation: {
    fallback:
      'Cette page n’est pas encore traduite ; elle est affichée dans sa langue d’origine : {language}.',
    from: 'Traduite de : {language}',
    behind: '{percent} % en retard sur l’original',
    current: 'À jour',
    original: 'Original',
    hidden: 'Masqué',
    beside: 'Côte à côte',
    onTap: 'Au toucher',
    swap: 'Changer la langue de ce paragraphe',
    failed: 'Impossible de charger l’original',
  },
} satisfies Words
