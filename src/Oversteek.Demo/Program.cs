return await Oversteek.Demo.Demoregel.VoerUitAsync(args);
