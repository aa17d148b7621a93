import { knownPrices, retailMeters } from '../azure';
import { nothingRetrieved, parseRetrievedPrices } from './retrieved-prices';

const source = {
  title: 'Azure Retail Prices API',
  url: 'https://prices.azure.com/api/retail/prices',
  date: '2026-11-23',
};
const retrieved = {
  prices: { 'virtual-hub': { usd: 0.25, per: 'hour', source } },
  retrievedAt: '2026-11-23T06:00:00.000Z',
  fallback: ['public-ip'],
};

describe('parseRetrievedPrices', () => {
  it('reads what it wrote', () => {
    expect(parseRetrievedPrices(JSON.parse(JSON.stringify(retrieved)))).toEqual(
      retrieved,
    );
    expect(parseRetrievedPrices(nothingRetrieved)).toEqual(nothingRetrieved);
  });

  it.each([
    undefined,
    'Not Found',
    {},
    { ...retrieved, prices: { gold: retrieved.prices['virtual-hub'] } },
    { ...retrieved, retrievedAt: 'today' },
    {
      ...retrieved,
      prices: { 'virtual-hub': { usd: -1, per: 'hour', source } },
    },
    {
      ...retrieved,
      prices: { 'virtual-hub': { usd: '1', per: 'hour', source } },
    },
    { ...retrieved, prices: { 'virtual-hub': { usd: 1, per: 'day', source } } },
  ])('does not read %j', value => {
    expect(parseRetrievedPrices(value)).toBeUndefined();
  });
});

describe('nothingRetrieved', () => {
  it('leaves every known price that has a meter as it is known', () => {
    const metered = new Set(retailMeters.map(({ price }) => price));
    expect(nothingRetrieved.fallback).toEqual(
      expect.arrayContaining(
        Object.keys(knownPrices).filter(name => metered.has(name)),
      ),
    );
  });
});
