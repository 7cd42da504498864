return await Oversteek.Regels.RegelsOpdracht.VoerUitAsync(args);
