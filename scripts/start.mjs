// `npm start`: from a fresh clone to Japan's brief.
import { join } from 'node:path';
import { build, install, root, run } from './setup.mjs';

install();
build();
run(process.execPath, [
  join(root, 'dist', 'surfaces', 'cli', 'main.js'),
  'brief',
  'JPN',
  '-o',
  join(root, 'out', 'JPN.html'),
]);
