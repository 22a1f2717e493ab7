import { describe, expect, it } from '@jest/globals';
import { readConfig } from './read-config.js';
import { flag, integer, oneOf, port, text, webAddress } from './settings.js';

const settings = { PORT: port(8080), CAIRN_DATA: text('./data'), LEVEL: oneOf(['info', 'debug'], 'info'), WORKERS: integer({ min: 1, max: 8 }), LIVE: flag(false), PEER: webAddress() };
const right = { WORKERS: '4', PEER: 'https://cairn.example.test/' };

describe('configuration', () => {
  it('is read into types, with fallbacks', () => {
    expect(readConfig(settings, right)).toEqual({ PORT: 8080, CAIRN_DATA: './data', LEVEL: 'info', WORKERS: 4, LIVE: false, PEER: 'https://cairn.example.test' });
    expect(readConfig(settings, { ...right, PORT: '0', LIVE: 'YES', LEVEL: 'debug', CAIRN_DATA: '/srv' })).toMatchObject({ PORT: 0, LIVE: true, LEVEL: 'debug', CAIRN_DATA: '/srv' });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig(settings, { ...right, PORT: '' }).PORT).toBe(8080);
  });

  it('names every variable that is missing or wrong, and no value', () => {
    const env = { PORT: '80a', LEVEL: 'loud', LIVE: 'maybe', PEER: 'ftp://secret@host' };
    expect(() => readConfig(settings, env)).toThrow(/PORT: a port from 0 to 65535[^]*LEVEL: one of info, debug[^]*WORKERS: a whole number from 1 to 8[^]*LIVE: true or false[^]*PEER: an http or https address/);
    expect(() => readConfig(settings, env)).toThrow(expect.objectContaining({ code: 'config-invalid', message: expect.not.stringContaining('secret') }));
  });

  it.each(['-1', '65536', '1.5', '0x10', ' 1', '9'.repeat(30)])('does not take %s for a port', (value) => {
    expect(() => readConfig({ PORT: port() }, { PORT: value })).toThrow('PORT');
  });
});
