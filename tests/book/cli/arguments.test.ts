import {createServer, type AddressInfo} from 'node:net'
import {expect, test, vi} from 'vitest'
import {tellFailure} from '../../../plugins/book/src/cli/failure.ts'
import {choosePort, readPort} from '../../../plugins/book/src/cli/free-port.ts'
import {readSiteUrl} from '../../../plugins/book/src/cli/site-url.ts'
import {UsageError} from '../../../plugins/book/src/cli/usage-error.ts'

test.each(['abc', '0', '65536', '80.5', ''])('the port %j is refused', (value) => {
  expect(() => readPort(value)).toThrow('A port is a number from 1 to 65535')
})

test('a port that is in use is told', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const {port} = server.address() as AddressInfo
  await expect(choosePort(port, 'localhost')).rejects.toThrow(`--port ${port}: is in use`)
  await new Promise((resolve) => server.close(resolve))
  expect(await choosePort(port, 'localhost')).toBe(port)
})

test.each([
  ['https://books.example.org', 'https://books.example.org'],
  ['https://books.example.org/', 'https://books.example.org'],
  ['http://localhost:8080', 'http://localhost:8080'],
])('the address %s is %s', (value, origin) => {
  expect(readSiteUrl(value)).toBe(origin)
})

test.each([
  ['books.example.org', 'https://books.example.org'],
  ['ftp://books.example.org', 'https://books.example.org'],
  ['https://example.org/books/', '--base-url /books/'],
])('the address %s is refused, with %s as advice', (value, advice) => {
  expect(() => readSiteUrl(value)).toThrow(advice)
})

test.each([
  [new UsageError('nowhere: there is no such folder'), 2, ['d2lbook: nowhere: there is no such folder']],
  [
    new Error('Unable to build.', {cause: new Error('No space left.', {cause: new Error('No space left.')})}),
    3,
    // what only says that something went wrong is left out
    ['d2lbook: No space left'],
  ],
])('%s ends with %i, in sentences', async (error, code, lines) => {
  const told = vi.spyOn(console, 'error').mockReturnValue()
  expect(await tellFailure(error)).toBe(code)
  expect(told.mock.calls[0]).toEqual([lines.join('\n')])
  expect(told.mock.calls.flat().join('\n')).not.toContain('    at ')
  told.mockRestore()
})
