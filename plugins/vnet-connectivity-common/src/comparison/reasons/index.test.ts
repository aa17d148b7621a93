import { readdirSync } from 'node:fs';
import { reasonRules } from '.';

describe('reasons', () => {
  it('have an id of their own, after which their tests are named', () => {
    const files = readdirSync(__dirname);
    const ids = reasonRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(files).toContain(`${id}.test.ts`);
    }
  });

  it('say in general what they hold, and where it is from', () => {
    for (const { title, sources } of reasonRules) {
      expect(title).toMatch(/^\S.*[^.]$/);
      expect(sources.length).toBeGreaterThan(0);
    }
  });
});
