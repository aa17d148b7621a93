import * as fields from './fields';
import alpha from './alpha';
import * as oldSystem from './extensions';

const names = Object.values(fields)
  .map(({ name }) => name)
  .sort();

describe('the fields', () => {
  it('have the names that the template uses', () => {
    expect(names).toEqual([
      'VnetConnectivityDelivery',
      'VnetConnectivityDestination',
      'VnetConnectivityGateways',
      'VnetConnectivityInterconnect',
      'VnetConnectivityName',
      'VnetConnectivityOnPremises',
      'VnetConnectivityRegions',
      'VnetConnectivityReview',
    ]);
  });

  it('are all there in both frontend systems', () => {
    expect(Object.keys(oldSystem).sort()).toEqual(
      names.map(name => `${name}FieldExtension`),
    );
    expect(alpha.$$type).toBe('@backstage/FrontendModule');
    expect('extensions' in alpha && alpha.extensions).toHaveLength(
      names.length,
    );
  });
});
