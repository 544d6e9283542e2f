import type {Words} from './words.ts'

export const es = {
  code: {
    copy: 'Copiar código',
    copied: 'Copiado',
    copyFailed: 'Aquí no se permite copiar; el código está seleccionado',
    output: 'Salida',
    preview: 'Vista previa',
  },
  print: {print: 'Imprimir', all: 'Imprimir todos los frameworks'},
  search: {
    search: 'Buscar',
    placeholder: 'Palabras, números (Figura 4.1.1) o etiquetas',
    close: 'Cerrar',
    loading: 'Buscando …',
    none: 'Sin resultados para «{query}»',
    found: 'Páginas: {count}',
    instead: 'Resultados para «{query}»',
    asTyped: 'Buscar «{query}» tal como se escribió',
    scope: 'en el contenido de {framework}',
    failed: 'No se pudo cargar la búsqueda',
    development: 'La búsqueda se crea al construir el sitio; esta vista previa no la tiene.',
  },
  translation: {
    fallback: 'Esta página aún no está traducida; se muestra en su idioma original: {language}.',
    from: 'Traducida de: {language}',
    behind: '{percent} % por detrás del original',
    current: 'Al día',
    original: 'Original',
    hidden: 'Oculto',
    beside: 'En paralelo',
    onTap: 'Al tocar',
    swap: 'Cambiar el idioma de este párrafo',
    failed: 'No se pudo cargar el original',
  },
} satisfies Words
