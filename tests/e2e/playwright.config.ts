// Journeys of a clerk in a browser, against the program's own loopback server.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  globalSetup: './training.ts',
  outputDir: 'output/results',
  fullyParallel: true,
  workers: 2,
  // A machine that builds for many may halt for seconds: what passes only at the second try is named as flaky.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: !!process.env['CI'],
  reporter: [['list']],
  use: {
    locale: 'fr-FR',
    timezoneId: 'Africa/Bamako',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      // No part of the browser may look outside, and none needs a sandbox to test a page of ours.
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
});
