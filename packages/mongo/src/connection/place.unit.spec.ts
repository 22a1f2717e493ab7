import { expect, it } from '@jest/globals';
import { shownAddress } from './place.js';

it.each([
  ['mongodb://cairn:s3cret@db-1:27017,db-2:27017/?replicaSet=rs0&authSource=admin', 'mongodb://db-1:27017,db-2:27017/'],
  ['mongodb+srv://cairn:an@unencoded@cluster.example', 'mongodb+srv://cluster.example'],
  ['mongodb://127.0.0.1:27017', 'mongodb://127.0.0.1:27017'],
])('an address is shown without its secrets: %s', (url, shown) => {
  expect(shownAddress(url)).toBe(shown);
});
