/** Chromium for tests, benches and pictures: the one that is named, the one that is installed, or Debian's, installed now. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

/** @returns the path of its program; undefined when there is none and none can be installed */
export function chromium() {
  return process.env.CAIRN_CHROMIUM ?? installed() ?? (install() ? installed() : undefined);
}

function installed() {
  return PLACES.find((path) => existsSync(path));
}

function install() {
  console.log('Installing Chromium …');
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  return spawnSync('apt-get', ['update', '-qq'], quiet).status === 0 && spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], quiet).status === 0;
}
