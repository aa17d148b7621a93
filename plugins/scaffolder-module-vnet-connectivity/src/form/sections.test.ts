import { formatPath } from 'backstage-plugin-vnet-connectivity-common';
import { parsePath, sectionOf } from './sections';

describe('parsePath', () => {
  it.each([
    [['regions', 'weu', 'addressSpace', 0]],
    [['onPremises', 'sites', 'plant-1', 'devices', 12, 'asn']],
    [['regions', '"${quoted}"', 'location']],
    [['metadata', 'tags', 'a.b c']],
    [[]],
  ])('reverses formatPath for %j', path => {
    expect(parsePath(formatPath(path))).toEqual(path);
  });
});

describe('sectionOf', () => {
  it.each([
    ['metadata.name', 'name'],
    ['', 'name'],
    ['regions.weu.addressSpace[0]', 'regions'],
    ['regions["a b"]', 'regions'],
    ['interconnect.hub', 'interconnect'],
    ['onPremises.sites.hq', 'onPremises'],
    ['circuits.ams.regions', 'circuits'],
    ['circuits', 'circuits'],
    ['spokes.app.region', 'spokes'],
    ['inspection.via', 'inspection'],
    ['regions.weu.nva.ipAddress', 'inspection'],
    ['metadata.tags.costCenter', 'tags'],
    ['gateways.vpn.sku', 'gateways'],
    ['delivery.ci', 'delivery'],
  ])('knows where %s is solved', (path, section) => {
    expect(sectionOf({ path })).toBe(section);
  });
});
