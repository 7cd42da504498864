return await Oversteek.Web.Opdrachten.Opdrachtregel.VoerUitAsync(args);
