import { accessSync, constants } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where the usual installations put a browser of the Chromium family. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const flags = [
  // Containers seldom allow the sandbox; the pages are our own.
  '--no-sandbox',
  '--disable-dev-shm-usage',
  // Nothing leaves this computer.
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  // A page that stands for Teams holds the tab of this computer in a frame.
  '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests',
];

let shared: Promise<Browser> | null = null;

/** A headless Chromium, the same for all tests: each opens a context of its own in it. */
export function testBrowser(): Promise<Browser> {
  shared ??= launch();
  return shared;
}

/** Ends the shared browser, when there is one; called after the last test. */
export async function closeTestBrowser(): Promise<void> {
  const closing = shared;
  shared = null;
  await (await closing)?.close();
}

/** CHROMIUM_PATH, or the computer's browser, or the one that comes as a package. */
async function launch(): Promise<Browser> {
  const installed = process.env['CHROMIUM_PATH'] ?? usualPlaces.find(isExecutable);
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: flags });
  // Without this the package takes it for granted that the system has a browser's libraries.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  // Its own flags are for AWS Lambda: one process for all pages, and no web security.
  return chromium.launch({ executablePath: await packaged.executablePath(), args: flags });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
