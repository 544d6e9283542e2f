import type {Words} from './words.ts'

export const ko = {
  numbers: {
    section: '%s절',
    figure: '그림 %s',
    table: '표 %s',
    equation: '식 %s',
  },
  page: {
    framework: '프레임워크',
    references: '참고 문헌',
    all: '모두',
    lacks: '이 페이지에는 {wanted} 버전이 없습니다. {has} 버전이 있습니다.',
    directLink: '{title} 바로가기',
    footnotes: '각주',
    usedIn: '사용된 곳',
    more: '{count}개 더',
    related: '관련 절',
    buildsOn: '바탕이 되는 절',
    leadsTo: '이어지는 절',
    backToPlace: '참조 {place}(으)로 돌아가기',
  },
  outputs: {
    output: '출력',
    data: '그래프 데이터',
    standIn: '{name} 대신 쓰는 작은 데이터: {count}개',
    lines: {
      other: '출력 {count}줄',
    },
    stale: '코드가 바뀌기 전에 기록된 출력입니다',
    otherNumbers: '프레임워크가 직접 생성하는 난수와 다릅니다',
    interactive: '대화형 출력({program}): 노트북을 실행하면 볼 수 있습니다.',
  },
  notes: {
    edited: '원문이 바뀌었습니다',
    new: '원문에 새로 생긴 내용입니다',
    deleted: '원문에서 삭제되었습니다',
    untranslated: '번역되지 않았습니다',
  },
  actions: {
    bar: '이 페이지 가져가기',
    notebook: '노트북',
    download: 'Jupyter 노트북으로 내려받기',
    colab: 'Colab에서 열기',
    markdown: 'Markdown',
    copy: 'Markdown으로 복사',
    print: '인쇄',
    printAll: '모든 프레임워크 인쇄',
  },
} satisfies Words
