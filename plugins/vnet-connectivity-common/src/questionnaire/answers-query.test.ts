import fc from 'fast-check';
import { someAnswers } from './__testUtils__/arbitrary-answers';
import { answersFromQuery, answersToQuery } from './answers-query';

const read = (query: string) => {
  const parameters = new URLSearchParams(query);
  return answersFromQuery(question => parameters.get(question));
};

describe('answers in an address', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(someAnswers, answers => {
        const query = new URLSearchParams(answersToQuery(answers)).toString();
        expect(read(query)).toEqual(answers);
      }),
    );
  });

  it('keep the order in which regions and sites were named, each once', () => {
    const { regions, siteLocations } = read(
      'regions=westeurope.eastus.westeurope&siteLocations=Tokyo;Atlantis; Hamburg;;Tokyo',
    );
    expect(regions).toEqual(['westeurope', 'eastus']);
    // Whether it is a place is for the advice to find out.
    expect(siteLocations).toEqual(['Tokyo', 'Atlantis', 'Hamburg']);
    expect(
      answersToQuery({ regions: ['westeurope', 'eastus', 'westeurope'] }),
    ).toEqual({ regions: 'westeurope.eastus' });
  });

  it('leave out what is no answer', () => {
    expect(
      read('regions=At-lantis.westeurope&ipsec=perhaps&sites=-1&networks=1e9'),
    ).toEqual({ regions: ['westeurope'] });
  });

  it('keep numbers within what can be answered', () => {
    expect(read('regionCount=99999&networks=0')).toEqual({
      regionCount: 60,
      networks: 1,
    });
  });
});
