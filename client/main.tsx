import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { applySettings } from "./connection/appearance.ts";
import { needTexts } from "./connection/texts.ts";
import { keepTyped } from "./join/firstValues.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";

applySettings();

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no place for the screens.");

// The page as the server sent it stays until the words are there: nobody looks at an empty screen.
await needTexts(["common", "participant", "refusals"]);
keepTyped();
createRoot(root).render(<App />);
