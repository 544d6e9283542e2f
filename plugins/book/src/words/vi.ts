import type {Words} from './words.ts'

export const vi = {
  numbers: {
    section: 'Mục %s',
    figure: 'Hình %s',
    table: 'Bảng %s',
    equation: 'Phương trình %s',
  },
  page: {
    framework: 'Thư viện',
    references: 'Tài liệu tham khảo',
    all: 'Tất cả',
    lacks: 'Trang này không có bản cho {wanted}. Trang được viết cho {has}.',
    directLink: 'Liên kết tới mục {title}',
    footnotes: 'Chú thích',
    usedIn: 'Được dùng trong',
    more: 'thêm {count}',
    related: 'Các phần liên quan',
    buildsOn: 'Dựa trên',
    leadsTo: 'Dẫn tới',
    backToPlace: 'Quay lại chỗ có chú thích {place}',
  },
  outputs: {
    output: 'Kết quả',
    data: 'Dữ liệu của biểu đồ',
    standIn: 'Dữ liệu nhỏ thay cho {name}: {count} mẫu',
    lines: {
      other: '{count} dòng kết quả',
    },
    stale: 'Được ghi lại trước khi mã thay đổi',
    otherNumbers: 'Các số ngẫu nhiên khác với những số mà chính framework sinh ra',
    interactive: 'Kết quả tương tác ({program}): hãy chạy notebook để xem.',
  },
  notes: {
    edited: 'Bản gốc đã thay đổi',
    new: 'Mới có trong bản gốc',
    deleted: 'Không còn trong bản gốc',
    untranslated: 'Chưa được dịch',
  },
  actions: {
    bar: 'Mang trang này theo',
    notebook: 'Notebook',
    download: 'Tải về dưới dạng Jupyter notebook',
    colab: 'Mở trong Colab',
    markdown: 'Markdown',
    copy: 'Sao chép dạng Markdown',
    print: 'In',
    printAll: 'In mọi thư viện',
  },
} satisfies Words
