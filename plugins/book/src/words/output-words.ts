// The few words about stored outputs, per language.

import {wordLanguage, type WordLanguage} from './word-languages.ts'
import {counted} from '../text/counted.ts'

export interface OutputWords {
  /** Names a picture that nobody describes. */
  output: string
  /** On what folds. */
  lines: (count: number) => string
  /** In place of what only a program shows. */
  interactive: (program: string) => string
}

const table: Record<WordLanguage, OutputWords> = {
  en: {
    output: 'Output',
    lines: (count) => `${counted(count, 'line')} of output`,
    interactive: (program) => `An interactive output (${program}): run the notebook to see it.`,
  },
  vi: {
    output: 'Kết quả',
    lines: (count) => `${count} dòng kết quả`,
    interactive: (program) => `Kết quả tương tác (${program}): hãy chạy notebook để xem.`,
  },
  'zh-CN': {
    output: '输出',
    lines: (count) => `${count} 行输出`,
    interactive: (program) => `交互式输出（${program}）：运行 notebook 即可查看。`,
  },
  'zh-TW': {
    output: '輸出',
    lines: (count) => `${count} 行輸出`,
    interactive: (program) => `互動式輸出（${program}）：執行 notebook 即可查看。`,
  },
  ja: {
    output: '出力',
    lines: (count) => `${count} 行の出力`,
    interactive: (program) => `対話的な出力（${program}）：ノートブックを実行すると表示されます。`,
  },
  ko: {
    output: '출력',
    lines: (count) => `출력 ${count}줄`,
    interactive: (program) => `대화형 출력(${program}): 노트북을 실행하면 볼 수 있습니다.`,
  },
  tr: {
    output: 'Çıktı',
    lines: (count) => `${count} satır çıktı`,
    interactive: (program) => `Etkileşimli çıktı (${program}): görmek için not defterini çalıştırın.`,
  },
  pt: {
    output: 'Saída',
    lines: (count) => `${count} linhas de saída`,
    interactive: (program) => `Saída interativa (${program}): execute o notebook para vê-la.`,
  },
  es: {
    output: 'Salida',
    lines: (count) => `${count} líneas de salida`,
    interactive: (program) => `Salida interactiva (${program}): ejecute el cuaderno para verla.`,
  },
  de: {
    output: 'Ausgabe',
    lines: (count) => `${count} Zeilen Ausgabe`,
    interactive: (program) =>
      `Eine interaktive Ausgabe (${program}): im laufenden Notebook ist sie zu sehen.`,
  },
  fr: {
    output: 'Sortie',
    lines: (count) => `${count} lignes de sortie`,
    interactive: (program) => `Sortie interactive (${program}) : exécutez le notebook pour la voir.`,
  },
  ar: {
    output: 'الناتج',
    lines: (count) => `${count} من أسطر الناتج`,
    interactive: (program) => `ناتج تفاعلي (${program}): شغّل الدفتر لرؤيته.`,
  },
}

export function outputWords(lang: string): OutputWords {
  return table[wordLanguage(lang)]
}
