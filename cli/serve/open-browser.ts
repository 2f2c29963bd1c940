import { spawn } from 'node:child_process';

const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Has the system open an address in the browser that its user likes; where it cannot, the address has been said anyway. */
export function openBrowser(address: string): void {
  const [command, ...first] = OPENERS[process.platform] ?? ['xdg-open'];
  const opener = spawn(command, [...first, address], { stdio: 'ignore', detached: true });
  opener.on('error', () => {});
  opener.unref();
}
