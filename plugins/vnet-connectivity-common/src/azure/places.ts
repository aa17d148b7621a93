import type { MatchRank } from '../text-match';
import { foldText, matchRank, matchRanks } from '../text-match';
import { sources } from './sources';

/** A city on the map. @public */
export interface Place {
  readonly name: string;
  /** The country, for the United States with the state before it: `Ohio, United States`. */
  readonly area: string;
  /** Another name of the place, such as `Köln`. */
  readonly otherName?: string;
  /** Degrees to a tenth (about 10 km), north positive. */
  readonly latitude: number;
  /** Degrees to a tenth, east positive. */
  readonly longitude: number;
}

/** The source of the coordinates. */
export const placesSource = sources.geoNames;

/**
 * `name=other name latitude longitude` by area: the cities of the Azure regions, and large cities from which people look
 * for a region. Source: {@link placesSource}.
 */
const table: Readonly<Record<string, string>> = {
  'Alabama, United States': 'Birmingham 33.5 -86.8',
  'Alaska, United States': 'Anchorage 61.2 -149.9',
  Albania: 'Tirana 41.3 19.8',
  Algeria: 'Algiers 36.7 3.1',
  Angola: 'Luanda -8.8 13.2',
  Argentina: `
    Buenos Aires -34.6 -58.4
    Córdoba -31.4 -64.2`,
  'Arizona, United States': `
    Phoenix 33.4 -112.1
    Tucson 32.2 -110.9`,
  Armenia: 'Yerevan 40.2 44.5',
  Australia: `
    Adelaide -34.9 138.6
    Brisbane -27.5 153
    Canberra -35.3 149.1
    Darwin -12.5 130.8
    Hobart -42.9 147.3
    Melbourne -37.8 145
    Perth -32 115.9
    Sydney -33.9 151.2`,
  Austria: `
    Graz 47.1 15.4
    Innsbruck 47.3 11.4
    Linz 48.3 14.3
    Salzburg 47.8 13
    Vienna=Wien 48.2 16.4`,
  Azerbaijan: 'Baku 40.4 49.9',
  Bahrain: 'Manama 26.2 50.6',
  Bangladesh: 'Dhaka 23.7 90.4',
  Belgium: `
    Antwerp=Antwerpen 51.2 4.4
    Brussels 50.9 4.3
    Charleroi 50.4 4.4
    Ghent=Gent 51 3.7
    Liège 50.6 5.6`,
  Bolivia: 'La Paz -16.5 -68.2',
  'Bosnia and Herzegovina': 'Sarajevo 43.8 18.4',
  Botswana: 'Gaborone -24.7 25.9',
  Brazil: `
    Brasilia -15.8 -47.9
    Campinas -22.9 -47.1
    Fortaleza -3.7 -38.5
    Porto Alegre -30 -51.2
    Recife -8.1 -34.9
    Rio de Janeiro -22.9 -43.2
    Salvador -13 -38.5
    Sao Paulo -23.5 -46.6`,
  Bulgaria: 'Sofia 42.7 23.3',
  'California, United States': `
    Los Angeles 34.1 -118.2
    Sacramento 38.6 -121.5
    San Diego 32.7 -117.2
    San Francisco 37.8 -122.4
    San Jose 37.3 -121.9`,
  Cambodia: 'Phnom Penh 11.6 104.9',
  Cameroon: 'Douala 4 9.7',
  Canada: `
    Calgary 51.1 -114.1
    Edmonton 53.6 -113.5
    Halifax 44.6 -63.6
    Montreal 45.5 -73.6
    Ottawa 45.4 -75.7
    Quebec City=Quebec 46.8 -71.2
    Toronto 43.7 -79.4
    Vancouver 49.2 -123.1
    Winnipeg 49.9 -97.1`,
  Chile: 'Santiago -33.5 -70.6',
  China: `
    Beijing 39.9 116.4
    Chengdu 30.7 104.1
    Chongqing 29.6 106.6
    Guangzhou 23.1 113.3
    Nanjing 32.1 118.8
    Shanghai 31.2 121.5
    Shenzhen 22.5 114.1
    Wuhan 30.6 114.3`,
  Colombia: `
    Bogota 4.6 -74.1
    Medellin 6.3 -75.6`,
  'Colorado, United States': `
    Colorado Springs 38.8 -104.8
    Denver 39.7 -105`,
  'Connecticut, United States': 'Hartford 41.8 -72.7',
  'Costa Rica': 'San Jose 9.9 -84.1',
  Croatia: 'Zagreb 45.8 16',
  Cyprus: 'Nicosia 35.2 33.4',
  Czechia: `
    Brno 49.2 16.6
    Ostrava 49.8 18.3
    Prague=Praha 50.1 14.4`,
  Denmark: `
    Aarhus=Århus 56.2 10.2
    Copenhagen=København 55.7 12.6
    Odense 55.4 10.4`,
  'District of Columbia, United States': 'Washington DC=Washington 38.9 -77',
  'Dominican Republic': 'Santo Domingo 18.5 -69.9',
  Ecuador: `
    Guayaquil -2.2 -79.9
    Quito -0.2 -78.5`,
  Egypt: `
    Alexandria 31.2 29.9
    Cairo 30.1 31.2`,
  'El Salvador': 'San Salvador 13.7 -89.2',
  'England, United Kingdom': `
    Birmingham 52.5 -1.9
    Bristol 51.5 -2.6
    Cambridge 52.2 0.1
    Leeds 53.8 -1.5
    Leicester 52.6 -1.1
    Liverpool 53.4 -3
    London 51.5 -0.1
    Manchester 53.5 -2.2
    Newcastle=Newcastle upon Tyne 55 -1.6
    Nottingham 53 -1.2
    Sheffield 53.4 -1.5
    Southampton 50.9 -1.4`,
  Estonia: 'Tallinn 59.4 24.8',
  Ethiopia: 'Addis Ababa 9 38.7',
  Finland: `
    Helsinki 60.2 24.9
    Oulu 65 25.5
    Tampere 61.5 23.8
    Turku 60.5 22.3`,
  'Florida, United States': `
    Jacksonville 30.3 -81.7
    Miami 25.8 -80.2
    Orlando 28.5 -81.4
    Tampa 27.9 -82.5`,
  France: `
    Bordeaux 44.8 -0.6
    Grenoble 45.2 5.7
    Lille 50.6 3.1
    Lyon 45.7 4.8
    Marseille 43.3 5.4
    Montpellier 43.6 3.9
    Nantes 47.2 -1.6
    Nice 43.7 7.3
    Paris 48.9 2.3
    Rennes 48.1 -1.7
    Strasbourg 48.6 7.7
    Toulouse 43.6 1.4`,
  Georgia: 'Tbilisi 41.7 44.8',
  'Georgia, United States': 'Atlanta 33.7 -84.4',
  Germany: `
    Aachen 50.8 6.1
    Augsburg 48.4 10.9
    Berlin 52.5 13.4
    Bielefeld 52 8.5
    Bonn 50.7 7.1
    Bremen 53.1 8.8
    Cologne=Köln 50.9 7
    Dortmund 51.5 7.5
    Dresden 51.1 13.7
    Duisburg 51.4 6.8
    Dusseldorf 51.2 6.8
    Erfurt 51 11
    Essen 51.5 7
    Frankfurt=Frankfurt am Main 50.1 8.7
    Freiburg 48 7.9
    Hamburg 53.6 10
    Hanover=Hannover 52.4 9.7
    Karlsruhe 49 8.4
    Kassel 51.3 9.5
    Kiel 54.3 10.1
    Leipzig 51.3 12.4
    Magdeburg 52.1 11.6
    Mainz 50 8.3
    Mannheim 49.5 8.5
    Munich=München 48.1 11.6
    Munster 52 7.6
    Nuremberg=Nürnberg 49.5 11.1
    Regensburg 49 12.1
    Rostock 54.1 12.1
    Saarbrucken 49.2 7
    Stuttgart 48.8 9.2
    Ulm 48.4 10
    Wiesbaden 50.1 8.2
    Wolfsburg 52.4 10.8
    Wurzburg 49.8 10`,
  Ghana: 'Accra 5.6 -0.2',
  Greece: `
    Athens 38 23.7
    Thessaloniki 40.6 22.9`,
  Guatemala: 'Guatemala City 14.6 -90.5',
  'Hawaii, United States': 'Honolulu 21.3 -157.9',
  'Hong Kong SAR': 'Hong Kong 22.3 114.2',
  Hungary: 'Budapest 47.5 19',
  Iceland: 'Reykjavik 64.1 -21.9',
  'Idaho, United States': 'Boise 43.6 -116.2',
  'Illinois, United States': 'Chicago 41.9 -87.7',
  India: `
    Ahmedabad 23 72.6
    Bengaluru=Bangalore 13 77.6
    Chennai 13.1 80.3
    Delhi=New Delhi 28.7 77.2
    Hyderabad 17.4 78.5
    Jaipur 26.9 75.8
    Jamnagar 22.5 70.1
    Kolkata 22.6 88.4
    Mumbai 19.1 72.9
    Nagpur 21.1 79.1
    Pune 18.5 73.9`,
  'Indiana, United States': 'Indianapolis 39.8 -86.2',
  Indonesia: `
    Jakarta -6.2 106.8
    Surabaya -7.2 112.8`,
  'Iowa, United States': 'Des Moines 41.6 -93.6',
  Iraq: 'Baghdad 33.3 44.4',
  Ireland: `
    Cork 51.9 -8.5
    Dublin 53.3 -6.2
    Galway 53.3 -9.1
    Limerick 52.7 -8.6`,
  Israel: `
    Haifa 32.8 35
    Jerusalem 31.8 35.2
    Tel Aviv 32.1 34.8`,
  Italy: `
    Bari 41.1 16.9
    Bologna 44.5 11.3
    Florence=Firenze 43.8 11.2
    Genoa 44.4 8.9
    Milan=Milano 45.5 9.2
    Naples=Napoli 40.9 14.3
    Palermo 38.1 13.3
    Rome=Roma 41.9 12.5
    Turin=Torino 45.1 7.7
    Venice=Venezia 45.4 12.3
    Verona 45.4 11`,
  'Ivory Coast': 'Abidjan 5.4 -4',
  Jamaica: 'Kingston 18 -76.8',
  Japan: `
    Fukuoka 33.6 130.4
    Hiroshima 34.4 132.4
    Kobe 34.7 135.2
    Kyoto 35 135.8
    Nagoya 35.2 136.9
    Osaka 34.7 135.5
    Saitama 35.9 139.7
    Sapporo 43.1 141.3
    Sendai 38.3 140.9
    Tokyo 35.7 139.7
    Yokohama 35.4 139.7`,
  Jordan: 'Amman 32 35.9',
  Kazakhstan: `
    Almaty 43.3 76.9
    Astana 51.2 71.4`,
  'Kentucky, United States': 'Louisville 38.3 -85.8',
  Kenya: 'Nairobi -1.3 36.8',
  Kuwait: 'Kuwait City 29.4 48',
  Latvia: 'Riga 56.9 24.1',
  Lebanon: 'Beirut 33.9 35.5',
  Lithuania: `
    Kaunas 54.9 23.9
    Vilnius 54.7 25.3`,
  'Louisiana, United States': 'New Orleans 30 -90.1',
  Luxembourg: 'Luxembourg 49.6 6.1',
  Malaysia: `
    Johor Bahru 1.5 103.8
    Kuala Lumpur 3.1 101.7`,
  Malta: 'Valletta 35.9 14.5',
  'Maryland, United States': 'Baltimore 39.3 -76.6',
  'Massachusetts, United States': 'Boston 42.4 -71.1',
  Mauritius: 'Port Louis -20.2 57.5',
  Mexico: `
    Guadalajara 20.7 -103.4
    Mexico City 19.4 -99.1
    Monterrey 25.7 -100.3
    Queretaro 15.8 -92.8
    Tijuana 32.5 -117`,
  'Michigan, United States': 'Detroit 42.3 -83',
  'Minnesota, United States': 'Minneapolis 45 -93.3',
  'Missouri, United States': `
    Kansas City 39.1 -94.6
    St. Louis=Saint Louis 38.6 -90.2`,
  Moldova: 'Chisinau 47 28.9',
  Monaco: 'Monaco 43.7 7.4',
  Morocco: `
    Casablanca 33.6 -7.6
    Rabat 34 -6.8`,
  Mozambique: 'Maputo -26 32.6',
  Myanmar: 'Yangon 16.8 96.2',
  Namibia: 'Windhoek -22.6 17.1',
  'Nebraska, United States': 'Omaha 41.3 -95.9',
  Nepal: 'Kathmandu 27.7 85.3',
  Netherlands: `
    Amsterdam 52.4 4.9
    Eindhoven 51.4 5.5
    Groningen 53.2 6.6
    Rotterdam 51.9 4.5
    The Hague=Den Haag 52.1 4.3
    Utrecht 52.1 5.1`,
  'Nevada, United States': 'Las Vegas 36.2 -115.1',
  'New Jersey, United States': 'Newark 40.7 -74.2',
  'New Mexico, United States': 'Albuquerque 35.1 -106.7',
  'New York, United States': `
    Buffalo 42.9 -78.9
    New York 40.7 -74`,
  'New Zealand': `
    Auckland -36.8 174.8
    Christchurch -43.5 172.6
    Wellington -41.3 174.8`,
  Nigeria: `
    Abuja 9.1 7.5
    Lagos 6.5 3.4`,
  'North Carolina, United States': `
    Charlotte 35.2 -80.8
    Raleigh 35.8 -78.6`,
  'North Macedonia': 'Skopje 42 21.4',
  'Northern Ireland, United Kingdom': 'Belfast 54.6 -5.9',
  Norway: `
    Bergen 60.4 5.3
    Oslo 59.9 10.7
    Stavanger 59 5.7
    Trondheim 63.4 10.4`,
  'Ohio, United States': `
    Cincinnati 39.1 -84.5
    Cleveland 41.5 -81.7
    Columbus 40 -83`,
  'Oklahoma, United States': 'Oklahoma City 35.5 -97.5',
  Oman: 'Muscat 23.6 58.4',
  'Oregon, United States': 'Portland 45.5 -122.7',
  Pakistan: `
    Islamabad 33.7 73
    Karachi 24.9 67
    Lahore 31.6 74.4`,
  Panama: 'Panama City=Panama 9 -79.5',
  Paraguay: 'Asuncion -25.3 -57.6',
  'Pennsylvania, United States': `
    Philadelphia 40 -75.2
    Pittsburgh 40.4 -80`,
  Peru: 'Lima -12 -77',
  Philippines: `
    Cebu City 10.3 123.9
    Manila 14.6 121`,
  Poland: `
    Gdansk 54.4 18.6
    Katowice 50.3 19
    Krakow 50.1 19.9
    Lodz 51.8 19.5
    Lublin 51.3 22.6
    Poznan 52.4 16.9
    Szczecin 53.4 14.6
    Warsaw=Warszawa 52.2 21
    Wroclaw 51.1 17`,
  Portugal: `
    Lisbon=Lisboa 38.7 -9.1
    Porto 41.1 -8.6`,
  'Puerto Rico': 'San Juan 18.5 -66.1',
  Qatar: 'Doha 25.3 51.5',
  Romania: `
    Bucharest 44.4 26.1
    Cluj-Napoca 46.8 23.6
    Timisoara 45.8 21.2`,
  Rwanda: 'Kigali -1.9 30.1',
  'Saudi Arabia': `
    Dammam 26.4 50.1
    Jeddah 21.5 39.2
    Riyadh 24.7 46.7`,
  'Scotland, United Kingdom': `
    Aberdeen 57.1 -2.1
    Edinburgh 56 -3.2
    Glasgow 55.9 -4.3`,
  Senegal: 'Dakar 14.7 -17.4',
  Serbia: 'Belgrade 44.8 20.5',
  Singapore: 'Singapore 1.3 103.9',
  Slovakia: `
    Bratislava 48.1 17.1
    Kosice 48.7 21.3`,
  Slovenia: 'Ljubljana 46.1 14.5',
  'South Africa': `
    Cape Town -33.9 18.4
    Durban -29.9 31
    Johannesburg -26.2 28
    Pretoria -25.7 28.2`,
  'South Korea': `
    Busan 35.1 129
    Daegu 35.9 128.6
    Daejeon 36.3 127.4
    Incheon 37.5 126.7
    Seoul 37.6 127`,
  Spain: `
    Barcelona 41.4 2.2
    Bilbao 43.3 -2.9
    Madrid 40.4 -3.7
    Malaga 36.7 -4.4
    Seville=Sevilla 37.4 -6
    Valencia 39.5 -0.4
    Zaragoza 41.7 -0.9`,
  'Sri Lanka': 'Colombo 6.9 79.8',
  Sweden: `
    Gavle 60.7 17.1
    Gothenburg=Göteborg 57.7 12
    Linkoping 58.4 15.6
    Malmo 55.6 13
    Stockholm 59.3 18.1
    Uppsala 59.9 17.6`,
  Switzerland: `
    Basel 47.6 7.6
    Bern 46.9 7.4
    Geneva=Genève 46.2 6.1
    Lausanne 46.5 6.6
    Lugano 46 9
    Zurich 47.4 8.6`,
  Taiwan: `
    Kaohsiung 22.6 120.3
    Taipei 25 121.5`,
  Tanzania: 'Dar es Salaam -6.8 39.3',
  'Tennessee, United States': `
    Memphis 35.1 -90
    Nashville 36.2 -86.8`,
  'Texas, United States': `
    Austin 30.3 -97.7
    Dallas 32.8 -96.8
    El Paso 31.8 -106.5
    Fort Worth 32.7 -97.3
    Houston 29.8 -95.4
    San Antonio 29.4 -98.5`,
  Thailand: 'Bangkok 13.8 100.5',
  Tunisia: 'Tunis 36.8 10.2',
  Turkey: `
    Ankara 39.9 32.9
    Istanbul 41 28.9
    Izmir 38.4 27.1`,
  Uganda: 'Kampala 0.3 32.6',
  Ukraine: `
    Kyiv 50.5 30.5
    Lviv 49.8 24`,
  'United Arab Emirates': `
    Abu Dhabi 24.5 54.4
    Dubai 25.1 55.3`,
  Uruguay: 'Montevideo -34.9 -56.2',
  'Utah, United States': 'Salt Lake City 40.8 -111.9',
  Uzbekistan: 'Tashkent 41.3 69.2',
  Venezuela: 'Caracas 10.5 -66.9',
  Vietnam: `
    Hanoi 21 105.8
    Ho Chi Minh City 10.8 106.6`,
  'Virginia, United States': `
    Richmond 37.6 -77.5
    Virginia Beach 36.9 -76`,
  'Wales, United Kingdom': `
    Cardiff 51.5 -3.2
    Newport 51.6 -3`,
  'Washington, United States': `
    Quincy 47.2 -119.9
    Seattle 47.6 -122.3`,
  'Wisconsin, United States': 'Milwaukee 43 -87.9',
  'Wyoming, United States': 'Cheyenne 41.1 -104.8',
  Zambia: 'Lusaka -15.4 28.3',
  Zimbabwe: 'Harare -17.8 31.1',
};

/** The cities by area. @public */
export const places: readonly Place[] = Object.entries(table).flatMap(
  ([area, rows]) =>
    rows
      .trim()
      .split('\n')
      .map(row => {
        const [, names, latitude, longitude] =
          /^\s*(.+) (-?[\d.]+) (-?[\d.]+)$/.exec(row) as RegExpExecArray;
        const [name, otherName] = names.split('=');
        return {
          name,
          area,
          ...(otherName ? { otherName } : {}),
          latitude: Number(latitude),
          longitude: Number(longitude),
        };
      }),
);

/** A place with its area, as people write it: `Hamburg, Germany`. @public */
export function placeLabel({ name, area }: Place): string {
  return `${name}, ${area}`;
}

/** Common names of countries besides their official ones. */
const otherCountryNames: Readonly<Record<string, readonly string[]>> = {
  'United States': ['USA', 'US', 'America'],
  'United Kingdom': ['UK', 'Great Britain'],
  Netherlands: ['Holland'],
  'United Arab Emirates': ['UAE', 'Emirates'],
  'South Korea': ['Korea'],
};

/** The country of a place: `United States` of `Ohio, United States`. */
export function countryOf({ area }: Place): string {
  return area.split(', ').at(-1) ?? area;
}

/**
 * The names by which an area and its country are found: `Ohio, United States` as `Ohio`, as `United States` and as
 * `USA`.
 */
export function countryNames(area: string): string[] {
  const country = area.split(', ').at(-1) ?? area;
  return [
    ...new Set([...area.split(', '), area]),
    ...(otherCountryNames[country] ?? []),
  ];
}

/** A place that a query finds. @public */
export interface FoundPlace {
  readonly place: Place;
  readonly rank: MatchRank;
  /** The match: the name of the place, or the area that it is in. */
  readonly by: 'name' | 'area';
}

/** The places that answer a query, the best first: those of this name, then those in an area of this name. @public */
export function searchPlaces(query: string): FoundPlace[] {
  return places
    .flatMap((place): FoundPlace[] => {
      const names = [place.name, ...(place.otherName ? [place.otherName] : [])];
      const areas = countryNames(place.area);
      const inArea = matchRank(query, areas);
      const rank =
        matchRank(query, names) ??
        inArea ??
        matchRank(query, [...names, ...areas]);
      if (rank === undefined) return [];
      const isArea = matchRank(query, names) === undefined && inArea;
      return [{ place, rank, by: isArea ? 'area' : 'name' }];
    })
    .sort(
      (a, b) =>
        byOrder(['name', 'area'], a.by, b.by) ||
        byOrder(matchRanks, a.rank, b.rank) ||
        a.place.name.localeCompare(b.place.name, 'en'),
    );
}

function byOrder<T>(order: readonly T[], a: T, b: T): number {
  return order.indexOf(a) - order.indexOf(b);
}

/**
 * The places that a text names: `Hamburg`, `Köln`, `Hamburg, Germany`, `Birmingham, Alabama`. Several where it does not say
 * which one of the same name; none where the list has none.
 *
 * @public
 */
export function placesNamed(text: string): Place[] {
  const wanted = foldText(text);
  return places.filter(place => {
    const { name, otherName, area } = place;
    return [name, ...(otherName ? [otherName] : [])].some(each =>
      [each, `${each}, ${area.split(', ')[0]}`, `${each}, ${area}`].some(
        written => foldText(written) === wanted,
      ),
    );
  });
}

/** Mean radius of the globe. */
const earthRadiusKm = 6371;

/** Kilometres of a great circle round the globe from one point to another. */
export function distanceKm(
  from: Pick<Place, 'latitude' | 'longitude'>,
  to: Pick<Place, 'latitude' | 'longitude'>,
): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [a, b] = [radians(from.latitude), radians(to.latitude)];
  const half = (angle: number) => Math.sin(angle / 2) ** 2;
  const chord =
    half(b - a) +
    Math.cos(a) *
      Math.cos(b) *
      half(radians(to.longitude) - radians(from.longitude));
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)));
}
