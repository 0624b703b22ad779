import { createRoot } from "react-dom/client";
import { BerthList } from "./components/BerthList";

createRoot(document.getElementById("root")!).render(<BerthList />);
