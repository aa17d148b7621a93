import { suggestRegionKey } from './region-key';
import { azureRegions } from './regions';

describe('suggestRegionKey', () => {
  it.each([
    ['westeurope', 'weu'],
    ['northeurope', 'neu'],
    ['eastus2', 'eus2'],
    ['southafricanorth', 'zan'],
    ['germanywestcentral', 'dewc'],
    ['uksouth', 'uks'],
  ])('shortens %s to %s', (location, key) => {
    expect(suggestRegionKey(location, [])).toBe(key);
  });

  it('gives every location a key of its own that the spec accepts', () => {
    const keys = azureRegions.map(({ location }) =>
      suggestRegionKey(location, []),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter(key => !/^[a-z][a-z0-9]{1,17}$/.test(key))).toEqual([]);
  });

  it('numbers further regions of a location, past what reads like another location', () => {
    expect(suggestRegionKey('westeurope', ['weu'])).toBe('weu2');
    expect(suggestRegionKey('westeurope', ['weu', 'weu2'])).toBe('weu3');
    expect(suggestRegionKey('eastus', ['eus', 'eus2'])).toBe('eus3');
    expect(suggestRegionKey('eastus2', ['eus2'])).toBe('eus2-2');
  });

  it('makes a key of whatever was typed', () => {
    expect(suggestRegionKey('42 Länder', [])).toBe('lnder');
    expect(suggestRegionKey('"${', [])).toBe('region');
    expect(suggestRegionKey('x'.repeat(100), [])).toHaveLength(14);
  });
});
