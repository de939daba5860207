import { defineConfig } from 'vitest/config';
export default defineConfig({ test: { include: ['test/figures/**/*.test.ts'], testTimeout: 30000, pool: 'forks' } });
