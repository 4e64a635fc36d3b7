import { languages } from "../../shared/domain/format.ts";
import type { Language } from "../../shared/domain/format.ts";
import { useLanguage, useText } from "../connection/hooks.ts";

/** Each language by its own name, as its speakers look for it. */
const ownNames: Readonly<Record<Language, string>> = {
  nl: "Nederlands",
  en: "English",
  fr: "Français",
  tr: "Türkçe",
};

export function LanguagePicker() {
  const t = useText();
  const [language, choose] = useLanguage();
  return (
    <div className="language">
      <select
        aria-label={t("common.language")}
        value={language}
        onChange={(event) => {
          const chosen = languages.find((one) => one === event.target.value);
          if (chosen !== undefined) choose(chosen);
        }}
      >
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {ownNames[one]}
          </option>
        ))}
      </select>
    </div>
  );
}
