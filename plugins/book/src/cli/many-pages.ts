/** So large a book is built with less memory, whatever the time. */
export const manyPages = 500
