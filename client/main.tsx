import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { applySettings } from "./connection/appearance.ts";
import { needTexts } from "./connection/texts.ts";
import { keepTyped } from "./join/firstValues.ts";
import { fetchNext, screenAt } from "./screens.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";

applySettings();

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no place for the screens.");

// The page as the server sent it stays until words and screen are there: nobody looks at an empty page.
await Promise.allSettled([
  needTexts(["common", "participant", "refusals"]),
  screenAt(location.pathname).fetch(),
]);
keepTyped();
createRoot(root).render(<App />);

fetchNext(location.pathname);
