Console.WriteLine("Alleen voor dotnet ef; zie docs/beheer/migraties.md.");
