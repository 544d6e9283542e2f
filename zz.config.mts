import {defineConfig} from 'vitest/config'
export default defineConfig({test: {maxWorkers: 2, isolate: false, expect: {poll: {timeout: 60000}}, testTimeout: 300000, hookTimeout: 300000, include: ['tests/**/*.test.ts'], provide: {demoSite: '/tmp/demo', demoOutput: '', seedSite: '/tmp/sites/seed', viSite: '/tmp/sites/vi'}}})
