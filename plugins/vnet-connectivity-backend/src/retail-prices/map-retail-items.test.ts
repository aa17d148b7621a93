import {
  chargedFor,
  retailMeters,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  expectedPrices,
  retailItem,
  retailItems,
} from '../__testUtils__/retail-items';
import { mapRetailItems } from './map-retail-items';
import { retailQueries } from './queries';
import type { RetailItem } from './retail-item';

const locations = ['westeurope', 'eastus'];
const now = new Date('2026-11-23T06:00:00Z');
const url = 'https://prices.azure.com/api/retail/prices';

function mapped(items: readonly RetailItem[], preferred = locations) {
  return mapRetailItems([{ meters: retailMeters, items, url }], {
    locations: preferred,
    now,
  });
}

/** The hub's price, from these items instead of its own. */
function hubPrice(...changes: Partial<RetailItem>[]) {
  const { prices } = mapped(
    changes.map(change =>
      retailItem({
        serviceName: 'Virtual WAN',
        productName: 'Virtual WAN',
        skuName: 'Standard Hub',
        meterName: 'Standard Hub Unit',
        retailPrice: 0.25,
        ...change,
      }),
    ),
  );
  return prices['virtual-hub']?.usd;
}

describe('mapRetailItems', () => {
  it('finds every price that has a meter, and takes none of the meters beside them', () => {
    const { prices, unclear } = mapped(retailItems);
    expect(
      Object.fromEntries(
        Object.entries(prices).map(([name, { usd, per }]) => [
          name,
          [expect.closeTo(usd), per],
        ]),
      ),
    ).toEqual(expectedPrices);
    expect(unclear).toEqual([]);
  });

  it('says of each price which meter it is, where that was asked, and when', () => {
    const { prices } = mapped(retailItems);
    expect(prices['expressroute-gateway/ErGwScale'].source).toEqual({
      title:
        'Azure Retail Prices API: ErGwScale Unit of ExpressRoute Gateway, eastus',
      url,
      date: '2026-11-23',
    });
    expect(prices['peering/zone-3'].source.title).toBe(
      'Azure Retail Prices API: Inter-Region Ingress and Inter-Region Egress of Global Virtual Network Peering, zone 3',
    );
  });

  it('takes the price of the location that is preferred', () => {
    const other = retailItems.map(item => ({
      ...item,
      armRegionName: 'eastus',
      retailPrice: item.retailPrice * 2,
    }));
    const both = [...retailItems, ...other];
    const name = 'vpn-gateway/VpnGw2AZ';
    expect(mapped(both).prices[name].usd).toBe(1.2);
    expect(mapped(both, ['eastus', 'westeurope']).prices[name].usd).toBe(2.4);
    expect(mapped(both, ['japaneast']).unclear).toContain(name);
  });

  it.each<[string, readonly Partial<RetailItem>[], number | undefined]>([
    ['one price', [{}], 0.25],
    ['the same price twice', [{}, {}], 0.25],
    ['two prices', [{}, { retailPrice: 0.3 }], undefined],
    [
      'a second price that is not charged',
      [{}, { retailPrice: 0.3, isPrimaryMeterRegion: false }],
      0.25,
    ],
    [
      'an amount that is included',
      [{ retailPrice: 0 }, { retailPrice: 0.3 }],
      0.3,
    ],
    ['nothing but an amount that is included', [{ retailPrice: 0 }], undefined],
    ['a negative price', [{ retailPrice: -1 }], undefined],
    ['euros', [{ currencyCode: 'EUR' }], undefined],
    ['a reservation', [{ type: 'Reservation' }], undefined],
    ['a price for developers', [{ type: 'DevTestConsumption' }], undefined],
    ['the price of a month', [{ unitOfMeasure: '1/Month' }], undefined],
    ['the price of 100 hours', [{ unitOfMeasure: '100 Hours' }], undefined],
    [
      'a price that has ended',
      [{}, { retailPrice: 0.3, effectiveEndDate: '2026-10-31T23:59:59Z' }],
      0.25,
    ],
    [
      'a price that is to come',
      [{}, { retailPrice: 0.3, effectiveStartDate: '2026-12-01T00:00:00Z' }],
      0.25,
    ],
    ['another SKU', [{ skuName: 'Basic Hub' }], undefined],
    ['another product', [{ productName: 'Virtual WAN 2' }], undefined],
    ['a renamed meter', [{ meterName: 'Standard Hub' }], undefined],
  ])('of %s: %#', (_, changes, expected) => {
    expect(hubPrice(...changes)).toBe(expected);
  });

  it('has no price of peering where one direction is missing, or differs, or a zone has several', () => {
    const without = (change: (item: RetailItem) => RetailItem[]) =>
      mapped(retailItems.flatMap(change)).unclear;
    expect(
      without(item => (item.meterName === 'Inter-Region Egress' ? [] : [item])),
    ).toEqual(['peering/zone-1', 'peering/zone-2', 'peering/zone-3']);
    expect(
      without(item => [
        item.meterName === 'Intra-Region Egress'
          ? { ...item, retailPrice: 0.03 }
          : item,
      ]),
    ).toEqual(['peering/same-region']);
    expect(
      without(item => [
        item.armRegionName === 'eastus' && /^Inter-Region/.test(item.meterName)
          ? { ...item, retailPrice: 0.31 }
          : item,
      ]),
    ).toEqual(['peering/zone-1']);
  });
});

describe('retailMeters', () => {
  it('are meters of prices that the comparison asks for, in the unit that fits, each once', () => {
    const names = retailMeters.map(({ price }) => price);
    expect(new Set(names).size).toBe(names.length);
    for (const { price, per } of retailMeters) {
      expect([price, per]).toEqual([
        price,
        chargedFor(price) === 'traffic' ? 'gigabyte' : 'hour',
      ]);
    }
  });
});

describe('retailQueries', () => {
  it('ask for each meter once, in few questions', () => {
    const queries = retailQueries(locations);
    expect(queries.flatMap(({ meters }) => meters)).toHaveLength(
      retailMeters.length,
    );
    expect(queries.length).toBeLessThan(12);
    expect(queries.map(({ filter }) => filter)).toContain(
      "serviceName eq 'Virtual WAN' and productName eq 'Virtual WAN' and priceType eq 'Consumption' and (armRegionName eq 'westeurope' or armRegionName eq 'eastus')",
    );
  });
});
