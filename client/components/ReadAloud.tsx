import { useEffect, useState, useSyncExternalStore } from "react";
import { Volume2 } from "lucide-react";
import type { Language } from "../../shared/domain/format.ts";
import { useText } from "../connection/hooks.ts";
import { BigButton } from "./BigButton.tsx";

interface ReadAloudProps {
  text: string;
  language: Language;
}

/** Reads a text with a voice of the device itself. Other voices send what they read to a server, so they are not used. */
export function ReadAloud({ text, language }: ReadAloudProps) {
  const t = useText();
  const voice = useSyncExternalStore(onVoices, () => localVoice(language));
  const [reading, setReading] = useState(false);
  useEffect(() => stop, []);
  if (voice === null) return null;
  function press(): void {
    stop();
    setReading(!reading);
    if (reading || voice === null) return;
    const spoken = new SpeechSynthesisUtterance(text);
    spoken.voice = voice;
    spoken.lang = voice.lang;
    spoken.rate = 0.9;
    spoken.onend = () => {
      setReading(false);
    };
    speechSynthesis.speak(spoken);
  }
  return (
    <BigButton icon={<Volume2 aria-hidden="true" />} onPress={press}>
      {reading ? t("sheets.stopReading") : t("sheets.readAloud")}
    </BigButton>
  );
}

function localVoice(language: Language): SpeechSynthesisVoice | null {
  if (!("speechSynthesis" in window)) return null;
  const voices = speechSynthesis.getVoices();
  const fits = (voice: SpeechSynthesisVoice) =>
    voice.localService && voice.lang.toLowerCase().startsWith(language);
  return voices.find(fits) ?? null;
}

function onVoices(changed: () => void): () => void {
  if (!("speechSynthesis" in window)) return () => undefined;
  speechSynthesis.addEventListener("voiceschanged", changed);
  return () => {
    speechSynthesis.removeEventListener("voiceschanged", changed);
  };
}

function stop(): void {
  if ("speechSynthesis" in window) speechSynthesis.cancel();
}
